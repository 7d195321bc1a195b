import { serve } from '../platform/wechat'
import { handler } from './handler'

export const main = serve(handler)
