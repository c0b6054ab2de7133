import { useNavigate, useSearch } from '@tanstack/react-router'

export interface MakingSearch {
  make?: true | undefined
}

/** Of an address: whether the page opens with its dialog for something new. */
export function makingSearch({ make }: Record<string, unknown>): MakingSearch {
  return make === true ? { make } : {}
}

/** Whether that dialog is open. In the address, so that the palette opens it from anywhere and Back closes it. */
export function useMaking(): [making: boolean, setMaking: (make: boolean) => void] {
  const { make } = useSearch({ strict: false })
  const navigate = useNavigate()
  const setMaking = (next: boolean) =>
    void navigate({ to: '.', search: (now) => ({ ...now, make: next || undefined }), replace: !next })
  return [make === true, setMaking]
}
