namespace PolicyLint.Cli.Commands;

/// <summary>How report cards are written.</summary>
internal enum CardFormat
{
    /// <summary>A page of Markdown for each.</summary>
    Markdown,

    /// <summary>A picture of the six marks.</summary>
    Svg,
}
