/** The nonce of this page, which the server made for it alone. */
export const NONCE = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''

/**
 * Lets the style elements that the component library makes pass the content policy: some of its parts (the lock of
 * scrolling behind a dialog) do not take a nonce. Only styles; scripts have no such way.
 */
export function signOwnStyles(): void {
  const createElement = document.createElement.bind(document)
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = createElement(name, options)
    if (name.toLowerCase() === 'style') element.nonce = NONCE
    return element
  }) as typeof document.createElement
}
