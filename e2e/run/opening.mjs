/**
 * Whether `npm start` opens the app itself: where that is asked for and there is a desktop.
 * @param {{ parameters: readonly string[], platform: string, environment: Readonly<Record<string, string | undefined>> }} start
 */
export function isOpened({ parameters, platform, environment }) {
  const hasDesktop = platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
  return parameters.includes('--open') && hasDesktop;
}

/**
 * What `npm start` says once the app is served.
 * @param {string} address
 */
export function openSentence(address) {
  return `Open ${address} in your browser (Ctrl-C ends it).`;
}
