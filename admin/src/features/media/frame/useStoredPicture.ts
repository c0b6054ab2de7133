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

/** A stored picture as it is framed now, with its original to frame it anew. Where none was kept so far nothing was cut off: what is shown is all of it. */
export function useStoredPicture(id: string) {
  const { data, error } = useQuery(StoredPicture, { variables: { id }, fetchPolicy: 'no-cache' })
  const [image, setImage] = useState<HTMLImageElement>()
  const [lost, setLost] = useState(false)
  const [before, setBefore] = useState<Framing>()
  const [framing, setFraming] = useState<Framing>()
  const [shape, setShape] = useState<Shape>('free')
  const asset = data?.mediaAsset
  useEffect(() => {
    if (!asset) return
    const opened = new Image()
    opened.onload = () => {
      const now = framingOf(asset)
      setBefore(now)
      setFraming(now)
      setImage(opened)
    }
    opened.onerror = () => setLost(true)
    opened.src = asset.originalUrl ?? asset.url
    return () => {
      opened.onload = opened.onerror = null
    }
  }, [asset])
  const problem: Problem | undefined = error && readProblem(error)
  return { image, lost, before, framing, shape, setFraming, setShape, problem }
}
