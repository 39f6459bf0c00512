/** What one class of data demands, phase by phase of its life. Always complete: what a scheme leaves out is filled in. */
export interface Demands {
  readonly create: { readonly forbidden: boolean };
  readonly store: {
    /** True where data of this class must not be kept at all. */
    readonly forbidden: boolean;
    readonly key: 'none' | 'provider-key' | 'customer-key';
    /** Jurisdictions where it may be kept; undefined where the class does not say. */
    readonly in: readonly string[] | undefined;
  };
  readonly use: {
    /** Days for which logs of its use are kept; 0 where none are demanded. */
    readonly logsDays: number;
  };
  readonly share: {
    readonly public: 'allowed' | 'never';
    /** Jurisdictions it may be sent to; undefined where the class does not say. */
    readonly with: readonly string[] | undefined;
  };
  readonly archive: {
    /** Days for which a lost state can be brought back; 0 where no backup is demanded. */
    readonly backupDays: number;
    readonly locked: boolean;
  };
  readonly destroy: {
    readonly protected: boolean;
    /** Least days between a key's deletion and its end. */
    readonly keyWindowDays: number;
  };
}

/** Where a class came from, strongest first. */
export type ClassSource = 'tag' | 'attachment' | 'component' | 'stack' | 'assumed';
export interface DataClass {
  readonly name: string;
  readonly from: ClassSource;
  /** The resource whose tag it is, where that is another one. */
  readonly of?: string;
  /** Where it is one of all it may be: the value will be known only when it is deployed, or is none of the scheme's. */
  readonly open?: 'unknown' | 'misspelt';
  readonly demands: Demands;
}
