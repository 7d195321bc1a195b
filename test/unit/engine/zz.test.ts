import fc from 'fast-check'
import { models, completeIn, asked } from './random'
import { decide } from './naive'
import { compile, at } from '../../../cloudfunctions/rules/engine'
const t=(n:string,f:()=>any)=>{const s=process.cpuUsage().user;const r=f();console.log(n,(process.cpuUsage().user-s)/1000|0,'ms cpu');return r}
test('x',()=>{
const w=models.chain((m)=>fc.tuple(fc.constant(m),fc.array(fc.tuple(completeIn(m),asked),{minLength:6,maxLength:6})))
const s=t('gen',()=>fc.sample(w,500))
const ps=t('compile',()=>s.map(([m]:any)=>compile(m)))
t('engine',()=>s.map(([m,cs]:any,i:number)=>cs.map(([v,{place,day}]:any)=>at(ps[i],place).decide(v,{when:day}))))
t('naive',()=>s.map(([m,cs]:any)=>cs.map(([v,{place,day}]:any)=>decide(m,v,place,day))))
t('expect',()=>s.map(([m,cs]:any)=>cs.map(([v]:any)=>expect(v).toEqual([...v]))))
t('assert',()=>fc.assert(fc.property(w,()=>{}),{numRuns:500}))
})
