import { type ErrorCode, fail, HTTP_STATUS, type Reply } from '@contract'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { INTERNAL } from '../answer'

/** What people read when the gateway refuses a call before a handler sees it. */
const MESSAGES: Record<ErrorCode, string> = {
  'bad-request': '请求的内容不是有效的 JSON',
  unauthenticated: '身份已失效，请刷新后再试',
  forbidden: '不接受来自其他网站的请求',
  'not-found': '没有这个地址',
  conflict: '内容已被修改，请刷新后再试',
  'too-large': '提交的内容太大，请精简后再试',
  'unsupported-media-type': '请求的内容类型应为 application/json',
  'too-many-requests': '操作太频繁，请过一会儿再试',
  internal: INTERNAL,
}

/** Sends an envelope with the HTTP status of its code. */
export function send(reply: FastifyReply, envelope: Reply<unknown>): FastifyReply {
  return reply.code(envelope.ok ? 200 : HTTP_STATUS[envelope.error.code]).send(envelope)
}

/** Sends a refusal in plain words. */
export function refuse(reply: FastifyReply, code: ErrorCode): FastifyReply {
  return send(reply, fail(code, MESSAGES[code]))
}

/** The code of an HTTP status: what the framework refuses keeps its meaning, everything else is our fault. */
export function codeOf(status: number): ErrorCode {
  const codes = Object.keys(HTTP_STATUS) as ErrorCode[]
  return (
    codes.find((code) => HTTP_STATUS[code] === status) ?? (status >= 400 && status < 500 ? 'bad-request' : 'internal')
  )
}

/** The error handler of the gateway: an envelope without a stack. What a client sent never reaches the log. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const code = codeOf(error.statusCode ?? 500)
  if (code === 'internal') request.log.error(error)
  return refuse(reply, code)
}
