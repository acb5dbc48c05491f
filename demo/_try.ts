import { writeFileSync } from 'node:fs';
import { scanCard } from './cardScans';
import { makePaper } from './papers';
export async function main(): Promise<void> {
  const holder = { key: 'p2', woman: true, age: 40, dress: 'WHITE', scarf: false } as const;
  for (let i=0;i<5;i++){ const t=performance.now(); const b=scanCard({holder,damaged:i%2==1,takenAt:'2026-10-10 10:10'}); console.log(performance.now()-t,b.length); writeFileSync('/tmp/m/card'+i+'.jpg',b);}
  for (let i=0;i<8;i++){ const t=performance.now(); const b=await makePaper({kind:i%2?'POLICE_REPORT':'INITIAL_ORDER',name:'Kanyanat Thongphithak',number:'123/2569',day:'2026-10-01', ...(i===7?{picture:scanCard({holder,damaged:false,takenAt:'2026-10-10 10:10'})}:{})}); console.log('pdf',performance.now()-t,b.length); writeFileSync('/tmp/m/p'+i+'.pdf',b);}
  const same = async () => Buffer.from(await makePaper({kind:'CONTRACT',name:'A',number:'1',day:'2026-01-01'}));
  console.log((await same()).equals(await same()));
}
