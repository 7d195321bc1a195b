import { dayOfInstant } from '@contract'

/** The calendar day in Asia/Shanghai as this device's clock has it, `YYYY-MM-DD`. */
export const today = (): string => dayOfInstant(new Date())
