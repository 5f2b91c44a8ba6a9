using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace PolicyLint.Benchmarks.Building;

/// <summary>Loads a generator with what lies beside it, and the compiler's own assemblies from this program, as a compiler does.</summary>
internal sealed class GeneratorLoader(string folder) : AssemblyLoadContext, IAnalyzerAssemblyLoader
{
    public Assembly LoadFromPath(string fullPath) => LoadFromAssemblyPath(fullPath);

    /// <summary>Nothing to note: what is needed lies in the folder.</summary>
    public void AddDependencyLocation(string fullPath)
    {
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string beside = Path.Combine(folder, assemblyName.Name + ".dll");
        return File.Exists(beside) ? LoadFromAssemblyPath(beside) : null;
    }
}
