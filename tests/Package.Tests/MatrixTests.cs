using PolicyLint.TestKit;
using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>The oldest and the newest that the README promises, in one build each way: frameworks, languages, a library with policies and an application that gets the package through it.</summary>
[Collection(RepositoryBuilds.Name)]
public sealed class MatrixTests(PackageFeed feed)
{
    /// <summary>The oldest framework with the oldest language, and the newest with the newest; nothing that trimming or NativeAOT would warn of.</summary>
    private const string Frameworks = """
        <TargetFramework></TargetFramework>
        <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
        <LangVersion Condition="'$(TargetFramework)' == 'net8.0'">12</LangVersion>
        <LangVersion Condition="'$(TargetFramework)' == 'net10.0'">latest</LangVersion>
        <IsAotCompatible>true</IsAotCompatible>
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <WarningsNotAsErrors>SVP7001;NU1603</WarningsNotAsErrors>
        <NoWarn>$(NoWarn);NU1603</NoWarn>
        <UseAppHost>false</UseAppHost>
        """;

    [Fact]
    public async Task A_library_and_an_application_build_and_run_on_the_oldest_and_the_newest()
    {
        var library = feed.NewConsumer().Write("lib.svcpolicy", ThriftyPolicy.Named("Lending"));
        library.Delete("Program.cs");
        library.WriteProject(Frameworks + "<OutputType>Library</OutputType><AssemblyName>Lib</AssemblyName><RootNamespace>Lib</RootNamespace><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>");
        var application = feed.NewConsumer().Write("app.svcpolicy", ThriftyPolicy.Named("Lending")).Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><RootNamespace>App</RootNamespace>{Frameworks}</PropertyGroup>
              <ItemGroup><ProjectReference Include="{library.Directory}/Consumer.csproj" /></ItemGroup>
            </Project>
            """).Write("Program.cs", $$"""
            {{ThriftyPolicy.Decide("Lib.Policies.Lending", "1m")}};
            System.Console.WriteLine({{ThriftyPolicy.Decide("App.Policies.Lending", "2m")}}.Fee);
            try
            {
                System.Console.WriteLine({{ThriftyPolicy.Decide("Lib.Policies.Lending", "decimal.MaxValue")}});
            }
            catch (System.OverflowException thrown)
            {
                System.Console.WriteLine(thrown);
            }

            """);

        var build = (await application.BuildAsync()).Succeeded();

        // Callers of another assembly's policy are checked, and generated code gives no warning in either language.
        Assert.Equal([("SVP7001", 1)], build.Findings.Select(f => (f.Code, f.Line)).Distinct());
        foreach (string framework in (string[])["net8.0", "net10.0"])
        {
            Assert.NotEmpty(Directory.GetFiles(Path.Combine(library.Directory, "obj", "Debug", framework, "generated"), "Lending.svcpolicy.g.cs", SearchOption.AllDirectories));
            var (exitCode, output) = await DotNet.RunAsync(
                application.Directory, ["exec", Path.Combine("bin", "Debug", framework, "Consumer.dll")], new Dictionary<string, string> { ["DOTNET_ROLL_FORWARD"] = "Major" });
            Assert.True(exitCode == 0, output);
            Assert.StartsWith("20.00 GBP", output, StringComparison.Ordinal);
            Assert.Contains($"lib.svcpolicy:line {ThriftyPolicy.LineOfTheEffect}", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_project_of_the_repository_may_be_on_the_oldest_too()
    {
        var consumer = feed.NewConsumer().WriteProjectOfTheRepository("net8.0", "12").Write("a.svcpolicy", ThriftyPolicy.Named("Lending"))
            .Write("Program.cs", $"System.Console.WriteLine({ThriftyPolicy.Decide("Consumer.Policies.Lending", "2m")}.Fee);\n");

        Assert.Empty((await consumer.BuildAsync()).Succeeded().Findings);
    }

    [Theory]
    [InlineData("<LangVersion>11</LangVersion>", "compiles C# 11.0")]
    [InlineData("<TargetFramework>netstandard2.0</TargetFramework><LangVersion>12</LangVersion><OutputType>Library</OutputType>", "targets an older framework")]
    public async Task What_is_too_old_is_told_once_for_the_project(string properties, string told)
    {
        var consumer = feed.NewConsumer().Write("a.svcpolicy", ThriftyPolicy.Named("Lending"));
        consumer.WriteProject(properties).Write("Program.cs", "class Program { static void Main() { } }\n");

        var finding = Assert.Single((await consumer.BuildAsync()).Failed().Findings, f => f.Severity == "error");
        Assert.Equal("SVP7004", finding.Code);
        Assert.Contains(told, finding.Message, StringComparison.Ordinal);
    }
}
