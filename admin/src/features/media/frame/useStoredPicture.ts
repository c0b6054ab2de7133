import { useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { graphql } from '../../../gql'
import { type Problem, readProblem } from '../../../lib/problem'
import { type Framing, framingOf, type Shape } from './framing'

const StoredPicture = graphql(`
  query StoredPicture($id: ID!) {
    mediaAsset(id: $id) {
      id
      url
      originalUrl
      crop {
        x
        y
        width
        height
      }
      focalPoint {
        x
        y
      }
    }
  }
`)

/** A stored picture as it is framed now, with its original to frame it anew. Where none was kept, what is shown is all there is. */
export function useStoredPicture(id: string) {
  const { data, error } = useQuery(StoredPicture, { variables: { id }, fetchPolicy: 'no-cache' })
  const [image, setImage] = useState<HTMLImageElement>()
  const [lost, setLost] = useState(false)
  const [before, setBefore] = useState<Framing>()
  const [framing, setFraming] = useState<Framing>()
  const [shape, setShape] = useState<Shape>('free')
  const asset = data?.mediaAsset
  const original = lost ? null : asset?.originalUrl
  useEffect(() => {
    if (!asset) return
    const opened = new Image()
    opened.onload = () => {
      const now = framingOf(original ? asset : { ...asset, crop: null })
      setBefore(now)
      setFraming(now)
      setImage(opened)
    }
    opened.onerror = () => setLost(true)
    opened.src = original ?? asset.url
    return () => {
      opened.onload = opened.onerror = null
    }
  }, [asset, original])
  const problem: Problem | undefined = error && readProblem(error)
  return { image, canCrop: Boolean(original), before, framing, shape, setFraming, setShape, problem }
}
