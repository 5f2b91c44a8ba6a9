namespace PolicyLint.Dsl.Emit;

/// <summary>The list of every policy of the assembly.</summary>
public static class CatalogEmitter
{
    /// <summary>The catalog of some places.</summary>
    /// <param name="places">Where each policy goes; null where no C# is made of one.</param>
    /// <param name="rootNamespace">The root namespace of the C# project.</param>
    public static EmittedFile Emit(IEnumerable<PolicyPlace?> places, string rootNamespace)
    {
        CodeWriter writer = PolicyEmitter.Start(PolicyLayout.NamespaceOf(rootNamespace));
        writer.Summary("Every policy of this assembly.");
        writer.Generated();
        writer.Open("public static class PolicyCatalog");
        writer.Summary("What each policy says about itself, in the order of their names; for start-up checks and admin pages.");
        writer.Line("public static global::System.Collections.Generic.IReadOnlyList<global::PolicyLint.PolicyInfo> All { get; } =");
        writer.Line("[");
        foreach (string name in places.OfType<PolicyPlace>().Select(p => p.FullName).OrderBy(n => n, StringComparer.Ordinal))
        {
            writer.Indented(name + ".Info,");
        }

        writer.Line("];");
        writer.Close();
        return new EmittedFile("PolicyCatalog.g.cs", writer.ToString());
    }
}
