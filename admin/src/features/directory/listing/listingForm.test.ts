import { describe, expect, it } from 'vitest'
import { draftHours } from '../hours/hoursWire'
import { emptyDraft } from './listingDraft'
import { checkPoint, placeProblems } from './listingForm'

describe('what the server finds wrong', () => {
  it('stands beside the input it is about', () => {
    const { errors, rest } = placeProblems(
      [
        { path: 'website', message: 'no address' },
        { path: 'address.country', message: 'no country' },
        { path: 'location', message: 'in the sea' },
        { path: 'tags.3', message: 'too long' },
        { path: 'status', message: 'not yet' },
      ],
      emptyDraft(),
    )
    expect(errors).toEqual({
      website: 'no address',
      'address.country': 'no country',
      'location.lat': 'in the sea',
      tags: 'too long',
    })
    expect(rest).toEqual(['not yet'])
  })

  it('finds the day a bad span belongs to', () => {
    const hours = draftHours(null)
    hours.mode = 'week'
    hours.week.MONDAY = [{ opens: 540, closes: 720 }]
    hours.week.FRIDAY = [
      { opens: 540, closes: 720 },
      { opens: 700, closes: 900 },
    ]
    const { errors } = placeProblems([{ path: 'hours.weekly.2.closes', message: 'overlaps' }], {
      ...emptyDraft(),
      hours,
    })
    expect(errors).toEqual({ 'hours.week.FRIDAY.1': 'overlaps' })
  })

  it('keeps half a coordinate from vanishing', () => {
    const say = (limit: number) => `±${limit}`
    expect(checkPoint({ ...emptyDraft(), location: { lat: '47.9', lng: '' } }, say)).toEqual({ 'location.lng': '±180' })
    expect(checkPoint({ ...emptyDraft(), location: { lat: '', lng: '' } }, say)).toEqual({})
  })
})
