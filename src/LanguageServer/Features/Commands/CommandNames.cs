namespace PolicyLint.LanguageServer.Features.Commands;

/// <summary>What the client can have done.</summary>
internal static class CommandNames
{
    /// <summary>Decides an example and says how it went: document, name.</summary>
    public const string RunExample = "policylint.runExample";

    /// <summary>Says what a rule does to cases: document, name.</summary>
    public const string Explain = "policylint.explain";

    /// <summary>Opens the page of a rule of the analysis: its code.</summary>
    public const string ShowRule = "policylint.showRule";

    /// <summary>Says by which names generated C# speaks of a thing, and by which after a rename: document, line, character, new name or nothing.</summary>
    public const string GeneratedNames = "policylint.generatedNames";

    /// <summary>Renames a thing of a policy by a name of generated C#: the type that declares it, identifier, new identifier.</summary>
    public const string RenameGenerated = "policylint.renameGenerated";

    /// <summary>All of them.</summary>
    public static readonly string[] All = [RunExample, Explain, ShowRule, GeneratedNames, RenameGenerated];
}
