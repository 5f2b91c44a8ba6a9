using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What the test's project references besides its framework.</summary>
public class MetadataReferenceCollection : List<MetadataReference>
{
    public void Add(Assembly assembly) => Add(assembly.Location);

    public void Add(string path) => Add(MetadataReference.CreateFromFile(path));
}
