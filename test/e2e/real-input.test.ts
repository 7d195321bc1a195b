import { type Advice, AdviseReply, type HistoryGetReply, parse } from '@contract'
import realInput from '../contract/real-input.json'
import { Caller } from './caller'
import { useGateway } from './gateway'
