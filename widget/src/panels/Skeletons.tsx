import { useSpeech } from './surroundings.js'

/** Grey shapes as large as what will stand there, so that nothing moves when it comes. */
export function Skeletons({ count }: { count: number }) {
  return (
    <ul class="list" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <li key={index} class="item">
          <span class="card bone-card">
            <span class="picture bone" />
            <span class="card-text">
              <span class="bone line" />
              <span class="bone line short" />
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The shapes of a listing's page. */
export function RecordSkeleton() {
  const { text } = useSpeech()
  return (
    <div class="record-bones">
      <span class="sr">{text('loading')}</span>
      <span class="bone hero" />
      <span class="bone line" />
      <span class="bone line short" />
      <span class="bone block" />
    </div>
  )
}
