/** The window's menu. */
export const menu = {
  file: '文件',
  import: '导入文件…',
  quit: '退出',
  edit: '编辑',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  view: '显示',
  reload: '重新载入',
  fullScreen: '全屏',
  allFiles: '所有文件',
}
