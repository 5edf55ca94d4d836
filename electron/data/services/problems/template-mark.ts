/** Sources of knowledge entries that came with the app begin so: nobody contributed them. */
export const templateMark = 'template '
