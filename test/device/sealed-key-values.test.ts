import { describe, expect, test } from 'vitest'
import { SealedKeyValues } from '../../client/sync/sealed-key-values.ts'
import { TestKeyValues } from '../support/test-key-values.ts'
import { TestSealedStorage } from '../support/test-sealed-storage.ts'

const PLACE = 'rostrum.m1.l1.'
const VIEW = `${PLACE}view.door`
const STEP = `${PLACE}outbox.c1`

const open = (storage: TestSealedStorage, keyValues = new TestKeyValues()) =>
  SealedKeyValues.open(storage, { keyValues, prefixes: [VIEW, `${PLACE}outbox.`] })

describe('what a door keeps on its device', () => {
  test('[SY19] is there after a reload, and nobody reads it off the disk', async () => {
    const storage = new TestSealedStorage()
    const kept = await open(storage)
    kept.set(VIEW, 'Amina Diallo is in')
    kept.set(STEP, 'Amina Diallo came')
    kept.set(STEP, 'Amina Diallo came at nine')
    await kept.written()
    expect(storage.onDisk()).not.toContain('Amina')
    expect((await open(storage)).entries(PLACE)).toEqual([
      [VIEW, 'Amina Diallo is in'],
      [STEP, 'Amina Diallo came at nine'],
    ])
    kept.remove(STEP)
    await kept.written()
    expect((await open(storage)).entries(`${PLACE}outbox.`)).toEqual([])
  })

  test('[SY19] two windows that start at once have one key', async () => {
    const storage = new TestSealedStorage()
    const [first, second] = await Promise.all([open(storage), open(storage)])
    first.set(STEP, 'one')
    second.set(`${PLACE}outbox.c2`, 'two')
    await Promise.all([first.written(), second.written()])
    expect((await open(storage)).entries(PLACE)).toHaveLength(2)
  })

  test('[SY19] what was changed, moved or sealed by another key is not read and does not stay', async () => {
    const storage = new TestSealedStorage()
    const kept = await open(storage)
    kept.set(STEP, 'one')
    kept.set(VIEW, 'two')
    await kept.written()
    storage.swap(STEP, VIEW)
    const again = await open(storage)
    expect(again.entries(PLACE)).toEqual([])
    await again.written()
    expect(storage.size).toBe(0)
  })

  test('[SY20] a disk that takes nothing is said to keep nothing; the next change tries again', async () => {
    const storage = new TestSealedStorage()
    const kept = await open(storage)
    storage.isFull = true
    kept.set(STEP, 'one')
    await kept.written()
    expect(kept.kind).toBe('none')
    expect(kept.entries(PLACE)).toHaveLength(1)
    storage.isFull = false
    kept.set(VIEW, 'two')
    await kept.written()
    expect(kept.kind).toBe('encrypted')
    expect((await open(storage)).entries(PLACE)).toHaveLength(2)
  })

  test('[AT66] what lay there legible is taken over, and removed once it lies sealed', async () => {
    const [storage, legible] = [new TestSealedStorage(), new TestKeyValues()]
    legible.set(STEP, 'one')
    legible.set('rostrum.m1.door', 'A')
    storage.isFull = true
    await open(storage, legible)
    expect(legible.values.size).toBe(2)
    storage.isFull = false
    const kept = await open(storage, legible)
    expect(kept.entries(PLACE)).toEqual([[STEP, 'one']])
    expect([...legible.values.keys()]).toEqual(['rostrum.m1.door'])
  })

  test('[AT68] erased with its key; another window that still holds it writes nothing back', async () => {
    const [storage, legible] = [new TestSealedStorage(), new TestKeyValues()]
    const [kept, other] = [await open(storage, legible), await open(storage)]
    kept.set(STEP, 'one')
    await kept.written()
    legible.set(`${PLACE}view.hall`, 'seen before the door opened')
    kept.set(VIEW, 'two')
    kept.clear(PLACE)
    await kept.written()
    expect([storage.size, storage.hasKey, legible.values.size]).toEqual([0, false, 0])
    other.set(STEP, 'one')
    await other.written()
    expect([storage.size, other.kind]).toEqual([0, 'none'])
    kept.set(STEP, 'let in again')
    await kept.written()
    expect((await open(storage)).entries(PLACE)).toEqual([[STEP, 'let in again']])
  })

  test('[AT68] erased also where the disk just failed to take a step', async () => {
    const storage = new TestSealedStorage()
    const kept = await open(storage)
    kept.set(VIEW, 'the list')
    await kept.written()
    const failure = storage.failNext()
    kept.set(STEP, 'one')
    await failure.begun
    kept.clear(PLACE)
    failure.fail()
    await kept.written()
    expect([storage.size, storage.hasKey, kept.kind]).toEqual([0, false, 'encrypted'])
  })

  test('[SY19] nothing is left behind that is set just as a write ends', async () => {
    for (const turns of Array.from({ length: 12 }).keys()) {
      const storage = new TestSealedStorage()
      const kept = await open(storage)
      const end = storage.written()
      kept.set(VIEW, 'the list')
      await end
      for (let turn = 0; turn < turns; turn++) await Promise.resolve()
      kept.set(STEP, 'one')
      await kept.written()
      expect([turns, storage.size]).toEqual([turns, 2])
    }
  })
})
