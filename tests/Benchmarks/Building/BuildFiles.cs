using System.Globalization;

namespace PolicyLint.Benchmarks.Building;

/// <summary>The C# of an app that is built: classes that need no generator, types to serialize, and types to map.</summary>
internal static class BuildFiles
{
    /// <summary>How many classes the app has of its own.</summary>
    public const int Classes = 300;

    /// <summary>What the app consists of without any generator: an entry point, and classes with a dozen members each.</summary>
    public static void App(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "System.Console.WriteLine(new App.Order0().Total(2));\n");
        Write(folder, "Classes", Classes, i => $$"""
            namespace App;

            public sealed class Order{{i}}
            {
                private readonly List<(string Name, decimal Price, int Count)> _lines = [];

                public string Customer { get; set; } = string.Empty;
                public DateOnly Placed { get; init; }
                public bool Paid { get; private set; }
                public int Lines => _lines.Count;

                public void Add(string name, decimal price, int count) => _lines.Add((name, price, count));

                public decimal Total(decimal factor)
                {
                    decimal total = 0;
                    foreach (var (_, price, count) in _lines)
                    {
                        total += count > {{i % 7}} ? price * count * 0.9m : price * count;
                    }

                    return total * factor;
                }

                public IEnumerable<string> Names() => from line in _lines where line.Price > {{i}} orderby line.Name select line.Name.Trim();

                public string Describe() => Paid ? $"{Customer} paid {Total(1)} on {Placed}" : $"{Customer} owes {Total(1)}";

                public void Pay(decimal amount)
                {
                    if (amount < Total(1))
                    {
                        throw new ArgumentOutOfRangeException(nameof(amount), amount, "Less than the total.");
                    }

                    Paid = true;
                }
            }

            """);
    }

    /// <summary>Types, and the context that System.Text.Json generates for all of them.</summary>
    public static void Serialized(string folder, int count)
    {
        Write(folder, "Message", count, i => $"namespace App.Messages;\n\n{Type("Message", i)}");
        File.WriteAllText(
            Path.Combine(folder, "Context.cs"),
            "using System.Text.Json.Serialization;\n\nnamespace App.Messages;\n\n"
            + string.Concat(Enumerable.Range(0, count).Select(i => $"[JsonSerializable(typeof(Message{i}))]\n"))
            + "public sealed partial class Context : JsonSerializerContext;\n");
    }

    /// <summary>Pairs of types, and the mapper that Mapperly generates for each.</summary>
    public static void Mapped(string folder, int count) => Write(folder, "Mapper", count, i => $$"""
        using Riok.Mapperly.Abstractions;

        namespace App.Mapping;

        [Mapper]
        public partial class Mapper{{i}}
        {
            public partial To{{i}} Map(From{{i}} message);
        }

        {{Type("From", i)}}
        {{Type("To", i)}}
        """);

    private static string Type(string name, int i) => $$"""
        public sealed class {{name}}{{i}}
        {
            public int Id { get; set; }
            public string Note { get; set; } = string.Empty;
            public decimal Amount{{i % 10}} { get; set; }
            public DateTimeOffset? Sent { get; set; }
            public List<string> Tags { get; set; } = [];
            public Dictionary<string, int> Counts { get; set; } = [];
        }

        """;

    private static void Write(string folder, string name, int count, Func<int, string> text)
    {
        for (int i = 0; i < count; i++)
        {
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}{i:D4}.cs")), text(i));
        }
    }
}
