using System.Collections.Immutable;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Generated;

namespace PolicyLint.Dsl.Tests.Emit;

/// <summary>Generated code with <c>#line</c>, compiled as a build compiles it, with what debuggers know of it.</summary>
internal sealed class CompiledPolicies
{
    private CompiledPolicies(byte[] assembly, byte[] symbols)
    {
        Assembly = assembly;
        Symbols = symbols;
    }

    public byte[] Assembly { get; }

    public byte[] Symbols { get; }

    public static CompiledPolicies Of(PolicyProject project, OptimizationLevel optimization, string byHand = "")
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp12);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "mapped",
            PolicyEmitter.EmitProject(project, "Mapped", static path => path).Select(file => (file.HintName, file.Source)).Append(("by-hand.cs", byHand))
                .Select(file => CSharpSyntaxTree.ParseText(file.Item2, parse, file.Item1, System.Text.Encoding.UTF8)),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(p) is "PolicyLint.Runtime.dll" or "netstandard.dll")
                .Select(p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: optimization)
                .WithSpecificDiagnosticOptions(GeneratedPolicies.SilentInTheSdk));
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        EmitResult result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.Empty(result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning));
        return new CompiledPolicies(assembly.ToArray(), symbols.ToArray());
    }

    /// <summary>The places of every method where a debugger can stop: file, and lines and columns from 1, as <c>(4,6)-(4,22)</c>.</summary>
    public IEnumerable<(string Method, ImmutableArray<(string File, string Place)> Stops)> Dump()
    {
        using var image = new System.Reflection.PortableExecutable.PEReader(new MemoryStream(Assembly));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Symbols));
        MetadataReader metadata = image.GetMetadataReader();
        MetadataReader symbols = provider.GetMetadataReader();
        foreach (MethodDefinitionHandle handle in metadata.MethodDefinitions)
        {
            MethodDefinition method = metadata.GetMethodDefinition(handle);
            TypeDefinition type = metadata.GetTypeDefinition(method.GetDeclaringType());
            var stops = ImmutableArray.CreateBuilder<(string, string)>();
            foreach (SequencePoint point in symbols.GetMethodDebugInformation(handle.ToDebugInformationHandle()).GetSequencePoints().Where(point => !point.IsHidden))
            {
                stops.Add((symbols.GetString(symbols.GetDocument(point.Document).Name), FormattableString.Invariant($"({point.StartLine},{point.StartColumn})-({point.EndLine},{point.EndColumn})")));
            }

            yield return (metadata.GetString(type.Name) + "." + metadata.GetString(method.Name), stops.ToImmutable());
        }
    }
}
