import { type CSSProperties, type PointerEvent, useEffect, useRef } from 'react'
import { type Part, pixelsOf } from '../crop/part'

interface CutProps {
  image: HTMLImageElement
  part: Part
  className: string | undefined
  style?: CSSProperties
  shape?: string
  onPoint?: (event: PointerEvent<HTMLCanvasElement>) => void
}

/** No page shows it larger than this while it is chosen. */
const LARGEST = 900

/** A part of a picture as the page would show it. */
export function Cut({ image, part, className, style, shape, onPoint }: CutProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const paper = canvas.current?.getContext('2d')
    if (!paper) return
    const { x, y, width, height } = pixelsOf(part, { width: image.naturalWidth, height: image.naturalHeight })
    const scale = Math.min(1, LARGEST / Math.max(width, height))
    paper.canvas.width = Math.max(1, Math.round(width * scale))
    paper.canvas.height = Math.max(1, Math.round(height * scale))
    paper.imageSmoothingQuality = 'high'
    paper.drawImage(image, x, y, width, height, 0, 0, paper.canvas.width, paper.canvas.height)
  }, [image, part])
  return (
    <canvas
      ref={canvas}
      className={className}
      style={style}
      data-shape={shape}
      aria-hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        onPoint?.(event)
      }}
      onPointerMove={(event) => {
        if (event.buttons) onPoint?.(event)
      }}
    />
  )
}
