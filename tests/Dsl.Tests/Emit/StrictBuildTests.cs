using PolicyLint.Dsl.Emit;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Generated;

namespace PolicyLint.Dsl.Tests.Emit;

/// <summary>Generated code in the strictest project that the SDK offers.</summary>
public sealed class StrictBuildTests
{
    [Theory]
    [InlineData("net8.0", "12")]
    [InlineData("net10.0", "latest")]
    public async Task BuildsWithoutAWarning(string framework, string language)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("policylint-strict-");
        try
        {
            IEnumerable<(string, string)> policies = Directory.GetFiles(Repository.PathOf("tests/Corpus"), "*.svcpolicy").Select(p => (Path.GetFileName(p), File.ReadAllText(p)))
                .Concat(HardPolicies.All.Select(p => (p.Key, p.Value.Replace("policy P", "policy P" + p.Key.Replace(" ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal))));
            foreach (EmittedFile file in PolicyEmitter.EmitProject(GeneratedPolicies.Bind(policies), "Strict"))
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, file.HintName), NullableAnalysis.On(file.Source));
            }

            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Strict.csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>{framework}</TargetFramework>
                    <LangVersion>{language}</LangVersion>
                    <Nullable>enable</Nullable>
                    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                    <AnalysisLevel>latest-all</AnalysisLevel>
                    <GenerateDocumentationFile>true</GenerateDocumentationFile>
                  </PropertyGroup>
                  <ItemGroup>
                    <Reference Include="{typeof(Money).Assembly.Location}" />
                  </ItemGroup>
                </Project>
                """);
            (int exitCode, string text) = await DotNet.RunAsync(folder.FullName, ["build", "-nologo", "-v:q"]);
            Assert.True(exitCode == 0 && !text.Contains("warning", StringComparison.Ordinal), text);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
