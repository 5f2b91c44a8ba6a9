using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PolicyLint.Compilers;

/// <summary>
/// The command line of the compiler of a package: what <c>csc</c> is in an SDK, a shell around <c>Microsoft.CodeAnalysis.CSharp.dll</c>. All that matters, from
/// the command line and the loading of analyzers to what is reported, is the package's own code, which opens itself to an assembly of this name and public key.
/// </summary>
internal sealed class Csc : CSharpCompiler
{
    private Csc(string[] arguments, BuildPaths paths)
        : base(CSharpCommandLineParser.Default, null, arguments, paths, null, OwnLoader())
    {
    }

    /// <summary>Compiles as MSBuild asks for it.</summary>
    public static int Main(string[] arguments)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Csc(arguments, new BuildPaths(AppContext.BaseDirectory, Directory.GetCurrentDirectory(), null, Path.GetTempPath())).Run(Console.Out);
    }

#if NEWEST
    private static AnalyzerAssemblyLoader OwnLoader() => new();
#else
    private static DefaultAnalyzerAssemblyLoader OwnLoader() => new();
#endif
}
