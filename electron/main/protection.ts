import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { app, protocol, session, type Session, type WebContents } from 'electron'
import { appFile } from './places.ts'

/** The window's only origin: files of the app, nothing else has an address. */
export const scheme = 'zhangban'
export const home = `${scheme}://app/index.html`

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: false } },
  ])
}

const serveFile = async (address: string): Promise<Response> => {
  const root = appFile('renderer')
  const file = normalize(join(root, decodeURIComponent(new URL(address).pathname)))
  if (!file.startsWith(root + sep)) return new Response(null, { status: 403 })
  try {
    const bytes = await readFile(file)
    return new Response(new Uint8Array(bytes), {
      headers: { 'content-type': types[extname(file)] ?? 'application/octet-stream' },
    })
  } catch {
    return new Response(null, { status: 404 })
  }
}

const isOwn = (address: string): boolean => address.startsWith(`${scheme}://app/`)

/** No request leaves the computer, no permission is granted, no certificate is trusted, nothing is downloaded. */
const closeSession = (own: Session): void => {
  own.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: !isOwn(details.url) && !details.url.startsWith('data:') && !details.url.startsWith('devtools:') }),
  )
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.on('will-download', (event) => event.preventDefault())
  own.setCertificateVerifyProc((_request, decide) => decide(-2))
}

/** A window shows the app and stays there: no navigation, no further windows, no embedded pages. */
const closeContents = (contents: WebContents): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** Closes every way out of the app; call once it is ready, before the first window. */
export const protect = (): void => {
  app.on('web-contents-created', (_event, contents) => closeContents(contents))
  closeSession(session.defaultSession)
  app.on('session-created', closeSession)
  protocol.handle(scheme, (request) => serveFile(request.url))
}

/** True for the top frame of a window that shows the app: the only sender that is listened to. */
export const isOwnFrame = (frame: { url: string; parent: unknown } | null): boolean =>
  frame !== null && frame.parent === null && isOwn(frame.url)
