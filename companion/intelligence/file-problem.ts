/** What is wrong with one file of the intelligence folder, and what to do about it. */
export class FileProblem extends Error {
  readonly remedy: string;

  constructor(message: string, remedy = 'Fetch or write the file again.') {
    super(message);
    this.name = 'FileProblem';
    this.remedy = remedy;
  }
}
