import { expect, test } from 'vitest'
import { SaidSteps, type Step } from '../../../client/features/alerts/said-steps.ts'

/** What is said of a way: `far`, `next`, …, of the entry `e` unless another is named; `-` where there is none. */
function said(...way: string[]): (string | undefined)[] {
  const steps = new SaidSteps()
  return way.map((each) => {
    const [name = '', entryId = 'e'] = each.split(' ')
    return steps.take(name === '-' ? undefined : { name: name as Step['name'], entryId })
  })
}

test('[AL21] each step is said when it comes, and once', () => {
  expect(said('-', 'far', 'third', 'third', 'second', 'next', 'next', 'called', 'called')).toEqual([
    undefined,
    undefined,
    'third',
    undefined,
    undefined,
    'next',
    undefined,
    'called',
    undefined,
  ])
})

test('[AL21] what was so already when the page was opened is not said', () => {
  expect(said('called', 'speaking', 'warning30')).toEqual([undefined, undefined, 'warning30'])
  expect(said('next', 'next')).toEqual([undefined, undefined])
})

test('[AL21] who has just asked has the page in hand: a near place is not said, but next is', () => {
  expect(said('-', 'third')).toEqual([undefined, undefined])
  expect(said('-', 'next')).toEqual([undefined, 'next'])
})

test('[AL21] a near place is said once for a wish, next after each time that somebody came before', () => {
  expect(said('far', 'third', 'far', 'second', 'next', 'second', 'next')).toEqual([
    undefined,
    'third',
    undefined,
    undefined,
    'next',
    undefined,
    'next',
  ])
  expect(said('far', 'second', '-', 'far f', 'second f')).toEqual([undefined, 'second', undefined, undefined, 'second'])
})

test('[AL21] who is heard in the moment of the call was called; a pause says nothing, the last seconds do', () => {
  expect(said('far', 'speaking', 'warning30', 'warning10', 'speaking')).toEqual([
    undefined,
    'called',
    'warning30',
    'warning10',
    undefined,
  ])
})
