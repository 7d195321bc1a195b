import { type Advice, isResident, moneyWords, monthSpanWords, type Purpose } from '@contract'
import { factOf } from '../engine'
import { lapse, lapsedMonths } from '../situation'
import { type Beginning, groundWords, isClosed, isTooLate, startLine } from './beginning'
import { type Case, office } from './case'
import { costLine } from './cost/words'
import { KIND } from './options/ways'
import { retirementHeadline } from './retirement'

/** The blocks that a headline may speak of. */
export type Spoken = Pick<
  Advice,
  | 'backPay'
  | 'benefits'
  | 'clerk'
  | 'cost'
  | 'doubleCover'
  | 'employerLiability'
  | 'maternity'
  | 'options'
  | 'retirement'
  | 'resident'
>

/** The answer to what the person came to ask, in one sentence; where that is not decided, what it depends on. */
export function headline(of: Case, blocks: Spoken): string {
  const { purpose = 'resume', neverEnrolled } = of.reading.situation
  const isGoingOn = purpose === 'resume' || purpose === 'family'
  const asked = BY_PURPOSE[neverEnrolled && isGoingOn ? 'never-enrolled' : purpose]?.(of, blocks)
  return asked ?? (isResident(of.reading.situation) ? residentHeadline(of, blocks) : workerHeadline(of, blocks))
}

const BY_PURPOSE: Readonly<Partial<Record<Purpose, (of: Case, blocks: Spoken) => string | undefined>>> = {
  maternity: (of, { maternity }) => (maternity ? maternityHeadline(of, maternity) : '能不能领生育津贴，还不能确定。'),
  retired: (of, { backPay }) => {
    if (!of.reading.situation.retired || isResident(of.reading.situation)) return undefined
    if (backPay?.verdict === 'not-needed') return '您已经退休，不用再缴医保费，一直有保障。'
    const owes = backPay?.verdict === 'employer-duty' || of.reading.situation.cause === 'employer-arrears'
    return owes ? '您已经退休，单位欠的医保费应当由单位补缴，不用您出。' : undefined
  },
  'employer-clerk': (of, { backPay }) => {
    const months = lapse(of.reading)
    if (backPay?.verdict === 'not-needed') return '没有整月欠缴，不用补缴；当月的按时缴。'
    return `${months ? `${monthSpanWords(months.from, months.to)}的医保费` : '欠缴的医保费'}应当由单位补缴；滞纳金由单位承担，不能让职工出。`
  },
  'never-enrolled': () => '单位应当给您参保、补缴；因为没有参保、医保不报的，本来能报的部分由单位承担。',
  // 社会保险法第二十七条 frees who paid into 职工医保 long enough, and nobody else
  retirement: (of, { retirement }) =>
    isResident(of.reading.situation)
      ? '居民医保一年一交；缴够年限、退休后不用再缴的，是职工医保。'
      : (retirementHeadline(of, retirement) ??
        (retirement
          ? `退休后不用再缴医保，要缴满多少年，要看${of.place}的规定。`
          : '哪年退休、医保还差多少年，要先知道出生年月和已经缴了多久。')),
  'double-cover': (of, { doubleCover }) => doubleCover && doubleCoverHeadline(of, doubleCover),
  price: (of, { cost, options }) =>
    costLine(of, cost) ?? monthlyLine(of, options) ?? `要缴多少钱，现在还算不出来，请问${office(of)}。`,
}

function doubleCoverHeadline(of: Case, { keeps, refund }: NonNullable<Advice['doubleCover']>): string {
  const isWorker = !isResident(of.reading.situation)
  const areAlike = factOf(of.answer, 'otherCover') === (isWorker ? 'worker' : 'resident')
  const kept =
    keeps &&
    (areAlike ? (isWorker ? '留上班地方的' : '留常住地的') : `留${keeps === 'worker' ? '职工医保' : '居民医保'}`)
  // the rules of a refund speak of the fee of residents; where neither cover is known to be kept, that is said
  const paid = kept ? '另一份的钱' : '居民医保的钱'
  const back = {
    yes: `${paid}可以申请退`,
    // some places pay it back all the same
    no: `${paid}一般不退`,
    depends: `另一份的钱能不能退，要问${office(of)}`,
  }[refund ?? 'depends']
  return `两份医保不能重复报销，${kept ? `一般${kept}；` : ''}${back}${groundWords(of, ['doubleCover'])}。`
}

/** What a month costs from now on in the scheme that was told, whether what was missed is paid back or not. */
function monthlyLine(of: Case, options: Advice['options']): string | undefined {
  const scheme = KIND[of.reading.situation.insurance]
  const monthly = options?.find(({ kind, monthlyCost }) => kind === scheme && monthlyCost !== undefined)?.monthlyCost
  return monthly === undefined ? undefined : `从现在起接着缴，每个月要您个人出${moneyWords(monthly)}。`
}

function maternityHeadline(of: Case, { payer, allowance }: NonNullable<Advice['maternity']>): string {
  const ground = groundWords(of, ['maternityAllowance'])
  const sum = allowance === undefined ? ground : `，大约${moneyWords(allowance)}${ground}`
  switch (payer) {
    case 'fund':
      return `生育津贴由生育保险基金付${sum}。`
    case 'employer':
      return `生育津贴医保基金不付，由单位付${sum}。`
    case 'nobody':
      return `没有生育津贴${ground}。`
    default:
      return '能不能领生育津贴，还不能确定。'
  }
}

/** A resident pays by the year: from when on there is cover comes first, what missed years are worth after it. */
const residentHeadline = (of: Case, { benefits }: Spoken): string =>
  benefits?.startsOn || isClosed(of) || isTooLate(of)
    ? (startLine(of, benefits as Beginning) as string)
    : '能不能参保、从哪天起有保障，要看参保地的规定。'

function workerHeadline(of: Case, { backPay, benefits, retirement }: Spoken): string {
  switch (backPay?.verdict) {
    case 'allowed':
      return '可以补缴。'
    case 'not-allowed':
      return '不能补缴。'
    case 'employer-duty':
      return '应当由单位补缴。'
    case 'not-needed':
      return backPay.by === 'unemployment-fund'
        ? '领失业保险金的时候，医保费由失业保险基金缴，不用您补。'
        : (retirementHeadline(of, retirement) ?? '不用补缴。')
    default:
      // the widest range is no answer
      return benefits?.startsOn?.latest && isSettled(benefits) ? (startLine(of, benefits) as string) : openHeadline(of)
  }
}

const isSettled = ({ startsOn, waiting }: NonNullable<Advice['benefits']>): boolean =>
  startsOn?.earliest === startsOn?.latest || waiting?.min === waiting?.max

/** What is not known, and whom to ask; of who has gone on paying and pays nothing back it is not whether one may. */
function openHeadline(of: Case): string {
  const { situation, paidOn, asOf } = of.reading
  if ((situation.paidAgainFrom || paidOn < asOf) && situation.backPays === false)
    return '已经接着缴了，以前断的没有补：从哪天起能报销，要看参保地的规定。'
  const months = lapsedMonths(of.reading)
  return months
    ? `断了${months}个月：能不能补缴、从哪天起能报销，要问${office(of)}。`
    : '能不能补缴，要看参保地的规定。'
}
