import type { Planted } from './planted.ts'
import * as serving from './planted-in-serving.ts'
import * as store from './planted-in-store.ts'
import * as way from './planted-on-the-way.ts'
import { together } from './planted.ts'

const lostPatches: Planted = { circumstances: { losesPatches: true } }

/** Faults of the protocol that nothing hides, by their names. */
export const PLANTED_FAULTS: { readonly [name: string]: Planted } = {
  'answer before append': store.answerBeforeAppend,
  'no dedupe': store.noDedupe,
  'dedupe for a few seconds': store.shortDedupe,
  'refusals that are not kept': store.refusalsNotKept,
  'records kept without their outcomes': store.outcomesNotKept,
  'no version check': store.noVersionCheck,
  'a read that stops before the end': store.readsShort,
  'a head read from a replica that lags': store.laggingHead,
  'a log that went back and is not forked': store.noFork,
  'nodes that are told nothing of each other': store.noWatch,
  'presence that is not told': store.presenceNotTold,
  'resume off by one': serving.resumeOffByOne,
  'whoever is ahead is left there': serving.aheadIsFine,
  'unknown told as a refusal': serving.unknownIsRefused,
  'unknown told as done': serving.unknownIsDone,
  'everybody acts as the chair': serving.everybodyIsChair,
  '"next" from anywhere': serving.nextFromAnywhere,
  'a gap between joining and being in the room': serving.snapshotSubscribeRace,
  'one end of a person for all of theirs': serving.presenceByPerson,
  'patches that overtake each other': serving.patchesOvertake,
  'answers before what they rest on': serving.patchesAfterAnswers,
  'one patch for all audiences': serving.onePatchForAll,
  'own views that are not sent': serving.ownViewNotSent,
  'nobody leaves': serving.nobodyLeaves,
  'one snapshot for all audiences': serving.oneSnapshotForAll,
  'an outbox that forgets its ids': way.outboxForgetsIds,
  'late commands that look fresh': way.lateLooksFresh,
  'a wrong time': way.wrongTime,
  'silence taken for consent': way.silenceIsConsent,
}

/** A fault that a safety net catches: with the net nobody sees it, without it the simulation does. */
export interface Masked {
  readonly fault: Planted
  readonly withoutNet: Planted
}

/** Faults that are masked, by their names and the net that masks them. */
export const MASKED_FAULTS: { readonly [name: string]: Masked } = {
  'lost patches, by the version in heartbeats': { fault: lostPatches, withoutNet: way.blindHeartbeat },
  'lost patches, by the gap check': { fault: lostPatches, withoutNet: way.noGapCheck },
  'connections that die in silence, by the limit of silence': { fault: {}, withoutNet: way.noLiveness },
  'a doorbell that never rings, by looking again': {
    fault: { circumstances: { nodes: 2, hasDoorbell: false } },
    withoutNet: { circumstances: { looksAgain: false } },
  },
  'a doorbell that is missed now and then, by looking again': {
    fault: { circumstances: { nodes: 3 } },
    withoutNet: { circumstances: { looksAgain: false } },
  },
  'resuming across histories, by the epoch that devices compare': {
    fault: serving.resumeAcrossHistories,
    withoutNet: together(way.noEpochCheck, way.noResumeHash),
  },
}

/** Faults that two nets mask: they are not found with one of them off. */
export const TWICE_MASKED: { readonly [name: string]: Planted } = {
  'a connection to the store that sends again by itself: version check and outcomes': store.sendsAgain,
  'rights that are not looked at when they change: they are every ten seconds': serving.rightsNotChecked,
  'joining without a fingerprint: the epoch, and the fingerprint in heartbeats': way.noResumeHash,
}
