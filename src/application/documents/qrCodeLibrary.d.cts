interface QrCode {
  addData(data: string, mode: 'Byte'): void;
  make(): void;
  createDataURL(cellSize: number, margin: number): string;
}
declare const loadQrCode: () => (typeNumber: 0, errorCorrection: 'M') => QrCode;
export = loadQrCode;
