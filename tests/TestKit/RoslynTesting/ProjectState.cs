namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The files and references of a test's project.</summary>
public class ProjectState(string name, string language, string defaultPrefix, string defaultExtension)
{
    public string Name { get; } = name;

    public string AssemblyName => Name;

    public string Language { get; } = language;

    public SourceFileList Sources { get; } = new(defaultPrefix, defaultExtension);

    /// <summary>What a generator is to write: each file, and no other.</summary>
    public SourceFileCollection GeneratedSources { get; } = [];

    public SourceFileCollection AdditionalFiles { get; } = [];

    /// <summary>.editorconfig and .globalconfig files: absolute paths, since their sections match by path.</summary>
    public SourceFileCollection AnalyzerConfigFiles { get; } = [];

    public MetadataReferenceCollection AdditionalReferences { get; } = [];

    public OutputKind? OutputKind { get; set; }

    /// <summary>Null: the test's own.</summary>
    public ReferenceAssemblies? ReferenceAssemblies { get; set; }
}
