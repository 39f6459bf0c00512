/** A place where a provider keeps data. */
export interface Place {
  /** Region or zone code. */
  readonly code: string;
  /** ISO 3166-1 alpha-2; empty where the provider does not say. */
  readonly country: string;
  readonly place: string;
  /** Jurisdictions it belongs to: its country always, and EU, EEA where it does. */
  readonly groups: readonly string[];
}

/** What may be set up outside of a stack, once for an account: settled by a setting, not by silence. */
export interface Assurance {
  /** As `assured` in ccm.yaml has it. */
  readonly name: string;
  /** What is so where it is assured. */
  readonly sentence: string;
}

/** What the engine must be told of the cloud whose resources it judges. */
export interface Cloud {
  /** Types that are a customer's key, or name one. */
  readonly keyTypes: readonly string[];
  /** Whether a name is that of a key that the provider manages. */
  providerManaged(key: string): boolean;
  /** What names a key, in a text with holes, by itself; undefined where a hole may decide which key it is. */
  keyIn(like: string): string | undefined;
  /** A name as given, and those parts of it (of an ARN, of a URL) that are a name by themselves. */
  spellings(name: string): readonly string[];
  /** Whether a name is an id that the provider makes up, which names nothing that is called by a name. */
  isGivenId(name: string): boolean;
  /** Outputs of any resource that name it. */
  readonly identifiers: readonly string[];
  readonly regions: readonly Place[];
  /** Zones that lie in another country than their region; the name of one begins with its code. */
  readonly zonesAbroad: readonly Place[];
  readonly assurances: readonly Assurance[];
}
