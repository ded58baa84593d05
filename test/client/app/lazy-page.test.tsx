import { render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { expect, test } from 'vitest'
import { lazyPart } from '../../../client/app/lazy-page.ts'

test('a part of a page cannot be fetched → the page stays as it is', async () => {
  const Part = lazyPart(() => Promise.reject(new TypeError('Failed to fetch')))
  render(
    <Suspense fallback="one moment">
      <p>Your table</p>
      <Part />
    </Suspense>,
  )
  expect(await screen.findByText('Your table')).toBeVisible()
  expect(screen.queryByText('one moment')).toBeNull()
})
