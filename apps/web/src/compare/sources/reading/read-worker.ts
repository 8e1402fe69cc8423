import { answerCalls } from '../../comparing/answer-calls.ts'
import { readSource } from './read-source.ts'

answerCalls(readSource)
