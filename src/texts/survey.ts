/** The satisfaction survey that install makes: five items, one of them on speed, and a comment; nobody is asked who they are. */

export const SURVEY = {
  title: 'แบบประเมินความพึงพอใจ งานบัตรประจำตัวเจ้าหน้าที่ของรัฐ',
  description: 'ใช้เวลาไม่เกิน 1 นาที ไม่ต้องระบุชื่อ คะแนน 5 คือพึงพอใจมากที่สุด คะแนน 1 คือน้อยที่สุด',
  sheet: 'ความพึงพอใจ',
  items: [
    'ความสะดวกในการยื่นคำขอทางออนไลน์',
    'ความรวดเร็วในการให้บริการ',
    'ความชัดเจนของข้อมูลและการแจ้งผล',
    'ความสุภาพและความเอาใจใส่ของเจ้าหน้าที่',
    'ความพึงพอใจโดยรวม',
  ],
  /** Place of the item on speed among the items. */
  speedItem: 1,
  comment: 'ข้อเสนอแนะ (ถ้ามี)',
  worst: 'น้อยที่สุด',
  best: 'มากที่สุด',
  thanks: 'ขอขอบคุณที่ร่วมตอบแบบประเมิน',
} as const;
