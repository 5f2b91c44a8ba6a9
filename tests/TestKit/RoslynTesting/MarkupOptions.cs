namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How markup in test sources is read.</summary>
[Flags]
public enum MarkupOptions
{
    None = 0,

    /// <summary><c>[|…|]</c> means the first diagnostic of an analyzer that has several.</summary>
    UseFirstDescriptor = 1,

    /// <summary><c>$$</c> is text.</summary>
    TreatPositionIndicatorsAsCode = 2,
}
