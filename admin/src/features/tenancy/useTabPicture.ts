import { useEffect } from 'react'

/** The picture of the browser's tab is the tenant's own for as long as the page is. */
export function useTabPicture(url: string | null | undefined): void {
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=icon]')
    if (!link || !url) return
    const { href, type } = link
    Object.assign(link, { href: url, type: '' })
    return () => void Object.assign(link, { href, type })
  }, [url])
}
