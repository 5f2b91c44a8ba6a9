using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PolicyLint.Benchmarks.Building;

/// <summary>
/// What an edit costs an editor: the generator of an app in the compiler's own driver (<see cref="CSharpGeneratorDriver"/>), over what the build compiles,
/// run again after a change of what it works on, and after a change of a class that is no concern of it.
/// </summary>
/// <param name="Work">After a change of its work: the median, in milliseconds.</param>
/// <param name="Other">After a change of another class.</param>
internal sealed record IncrementalRuns(double Work, double Other)
{
    private const int Runs = 200;

    /// <summary>The driver of the compiler that this program has; packages are asked for the generator that fits it.</summary>
    private const string Compiler = "roslyn4.14";

    // An editor's process lives for hours; a generator is compiled for the second time some seconds after it was first run.
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(12);

    /// <summary>Measures an app with a generator.</summary>
    public static IncrementalRuns Of(BuildApp app)
    {
        CSharpCommandLineArguments arguments = CSharpCommandLineParser.Default.Parse(app.CommandLine(Compiler).Arguments, app.Folder, null);
        ISourceGenerator[] generators =
        [
            .. arguments.AnalyzerReferences.Where(r => Path.GetFileNameWithoutExtension(r.FilePath) == app.Subject.Assembly)
                .SelectMany(r => new AnalyzerFileReference(r.FilePath, new GeneratorLoader(Path.GetDirectoryName(r.FilePath)!)).GetGenerators(LanguageNames.CSharp)),
        ];
        Compilation compilation = CSharpCompilation.Create(
            arguments.CompilationName,
            arguments.SourceFiles.Select(file => Parsed(file.Path, File.ReadAllText(file.Path))),
            arguments.MetadataReferences.Select(r => MetadataReference.CreateFromFile(Path.Combine(app.Folder, r.Reference))),
            arguments.CompilationOptions);
        AdditionalText[] texts = [.. arguments.AdditionalFiles.Select(file => new WrittenText(file.Path, File.ReadAllText(file.Path)))];
        GeneratorDriver driver = CSharpGeneratorDriver.Create(generators, texts, arguments.ParseOptions, new BuildOptions(arguments.AnalyzerConfigPaths));
        driver = driver.RunGenerators(compilation);
        GeneratorDriverRunResult first = driver.GetRunResult();
        if (generators.Length == 0 || first.GeneratedTrees.IsEmpty || !first.Diagnostics.IsEmpty || first.Results.Any(r => r.Exception is not null))
        {
            throw new InvalidOperationException($"{app.Subject.Name}: {generators.Length} generators, {first.GeneratedTrees.Length} files. {string.Join(' ', first.Diagnostics)}");
        }

        string work = Path.Combine(app.Folder, app.Subject.Edited);
        return new IncrementalRuns(Median(edit => Run(work, app.Subject.Edit(File.ReadAllText(work), edit))), Median(Class));

        double Class(int edit)
        {
            string path = Path.Combine(app.Folder, "Classes0000.cs");
            return Run(path, File.ReadAllText(path).Replace("> 0 ?", $"> {edit} ?", StringComparison.Ordinal));
        }

        double Run(string path, string text)
        {
            if (Array.FindIndex(texts, t => t.Path == path) is var at and >= 0)
            {
                var changed = new WrittenText(path, text);
                driver = driver.ReplaceAdditionalText(texts[at], changed);
                texts[at] = changed;
            }
            else
            {
                compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(t => t.FilePath == path), Parsed(path, text));
            }

            GeneratorDriver before = driver;
            long start = Stopwatch.GetTimestamp();
            driver = before.RunGenerators(compilation);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        SyntaxTree Parsed(string path, string text) => CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), arguments.ParseOptions, path);
    }

    /// <summary>The middle of the runs once it is warm; each with a number that no other has.</summary>
    private static double Median(Func<int, double> run)
    {
        int edit = 0;
        for (var warming = Stopwatch.StartNew(); warming.Elapsed < Warming || edit < 50;)
        {
            run(edit++);
        }

        double[] times = [.. Enumerable.Range(edit, Runs).Select(run).Order()];
        return times[times.Length / 2];
    }
}
