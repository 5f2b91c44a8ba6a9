namespace PolicyLint.Dsl.Findings;

/// <summary>How much a finding matters. Hosts map it to their own scale.</summary>
public enum FindingSeverity
{
    /// <summary>Not reported.</summary>
    None,

    /// <summary>Shown only to those who ask.</summary>
    Hidden,

    /// <summary>Worth knowing.</summary>
    Information,

    /// <summary>Should be put right.</summary>
    Warning,

    /// <summary>The file can't be read, or contradicts itself.</summary>
    Error,
}
