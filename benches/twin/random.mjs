// A small seeded generator: sfc32 (Chris Doty-Humphrey, PractRand) and Box–Muller.

export class Random {
  constructor(seed) {
    this.a = 0;
    this.b = seed | 0;
    this.c = 0x9e3779b9 | 0;
    this.counter = 1;
    this.spare = null;
    for (let i = 0; i < 15; i++) this.uniform();
  }

  /** In [0, 1). */
  uniform() {
    const t = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + t | 0;
    return (t >>> 0) / 4294967296;
  }

  /** Standard normal; they come in pairs. */
  normal() {
    if (this.spare !== null) {
      const z = this.spare;
      this.spare = null;
      return z;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    const angle = 2 * Math.PI * this.uniform();
    this.spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }
}
