import { ByteView } from './byte-view.ts';

export interface Size {
  width: number;
  height: number;
}

/** How large a picture says it is, before anything is unpacked; `undefined` where its header does not tell. */
export function pictureSize(bytes: Uint8Array): Size | undefined {
  const view = new ByteView(bytes);
  try {
    if (bytes[0] === 0x89) return { width: view.u32be(16), height: view.u32be(20) };
    if (bytes[0] === 0x47) return { width: view.u16(6), height: view.u16(8) };
    if (bytes[0] === 0x42) return { width: view.u32(18), height: Math.abs(view.u32(22) | 0) };
    if (bytes[0] === 0xff) return jpegSize(view);
  } catch {
    // Cut off: nobody can show it either.
  }
  return undefined;
}

/** JPEG (ITU T.81, B.2.2): segments up to the frame header. */
function jpegSize(view: ByteView): Size | undefined {
  let at = 2;
  for (let count = 0; count < 2_000; count++) {
    while (view.u8(at) === 0xff && view.u8(at + 1) === 0xff) at++;
    const marker = view.u8(at + 1);
    if (view.u8(at) !== 0xff) return undefined;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame)
      return { height: (view.u8(at + 5) << 8) | view.u8(at + 6), width: (view.u8(at + 7) << 8) | view.u8(at + 8) };
    const length = (view.u8(at + 2) << 8) | view.u8(at + 3);
    if (length < 2) return undefined;
    at += 2 + length;
  }
  return undefined;
}
