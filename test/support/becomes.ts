/** Looks again until it is so; fails with what it was last. */
export async function becomes(look: () => unknown, wanted: unknown): Promise<void> {
  const until = Date.now() + 4000;
  for (;;) {
    const found = await look();
    try {
      expect(found).toEqual(wanted);
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    await new Promise((done) => setTimeout(done, 25));
  }
}
