/** What a proof found: whether its promise held, and the figure that says so. */
export interface Proof {
  readonly proof: string;
  readonly held: boolean;
  readonly figure: string;
}
