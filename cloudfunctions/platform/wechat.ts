import rulebook from 'virtual:rulebook'
import { fail, type Reply } from '@contract'
import * as cloud from 'wx-server-sdk'
import { createRulebook } from '../rules'
import type { Handler } from '../services'
import { type CloudbaseDatabase, cloudbaseStore } from '../store/cloudbase'
import { answer } from './answer'
import { unseal } from './seal'
import { createServices } from './services'

/**
 * Largest answer in bytes that WeChat carries back: `-604001: cloudfunction result size exceed limit (1MB)` of its SDK,
 * EXCEED_MAX_RESPONSE_SIZE of CloudBase. (100 KB is the limit of what is sent to a function, not of what it answers.)
 */
const REPLY_LIMIT = 1024 * 1024

/**
 * The `main` that CloudBase calls: the handler, as the person whom WeChat says is calling.
 * An unexpected error goes to the function's log; the caller gets an envelope in every case.
 */
export function serve(handler: Handler): (event?: Record<string, unknown>) => Promise<Reply<unknown>> {
  // the SDK takes this symbol here, its types forgot
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
  const database = cloud.database() as unknown as CloudbaseDatabase
  const services = createServices(cloudbaseStore(database), createRulebook(unseal(rulebook)))

  return async (event = {}) => {
    // before anything is awaited: it reads process.env, which the next call overwrites
    const { OPENID: id } = cloud.getWXContext()
    if (!id) return fail('unauthenticated', '请在微信小程序里使用')
    // WeChat puts these two beside what the page sent
    const { userInfo, tcbContext, ...request } = event
    const reply = await answer(handler, request, { id }, services, (error) => console.error(error))
    return Buffer.byteLength(JSON.stringify(reply)) > REPLY_LIMIT ? fail('too-large', '内容太多，请分次查看') : reply
  }
}
