using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Generated;
using Xunit.Abstractions;

namespace PolicyLint.Dsl.Tests.Emit;

/// <summary>What the schema of a request refuses, reading refuses too; that it lets through what is written, <see cref="JsonAgreement"/> holds everywhere.</summary>
public sealed class GeneratedJsonSchemaTests(ITestOutputHelper output)
{
    private const int Tries = 5_000;

    private const string EveryType = """
        policy P currency GBP
        segment Loyal { }
        role Lead { staff 1 }
        choice Reason { changedMind, faulty }
        request R {
            isTrue: yes/no = yes
            words: text
            size: number from -2 to 99.5 = 12.5
            items: count from 0 to 40
            share: percent from 0% = 15%
            amount: money from 0 GBP to 1_000 GBP = 80.50 GBP
            wait: duration from 0 days = 1 day 6 hours
            starts: date
            opens: time = 09:30
            sent: date and time optional
            why: Reason = faulty
            whom: segment optional
            remark: text optional
            worth: money optional to 10 GBP
            decides fee: money = 0 GBP
        }
        rule No for R { when items > 3 then refer to Lead except Often when isTrue then allow, fee is 1 GBP }
        """;

    private static readonly string[] Values =
    [
        "null", "true", "3", "-3.0", "3.5", "1e3", "9223372036854775808", "[]", "{}", "\"\"", "\"text\"", "\"80 GBP\"", "\"0\"", "\"00.50 GBP\"", "\"-1 GBP\"", "\"80 USD\"", "\"80GBP\"",
        "\"15%\"", "\"-0.5%\"", "\"1 day 6 hours\"", "\"-1 minute 0.5 seconds\"", "\"2 weeks 3 days\"", "\"2026-01-31\"", "\"2026-02-31\"", "\"0001-01-01\"", "\"09:30\"", "\"09:30:15.25\"", "\"09:30:15\"",
        "\"2026-01-31 at 09:30\"", "\"2026-01-31 at 09:30:15.1234567\"", "\"faulty\"", "\"Faulty\"", "\"Loyal\"",
    ];

    [Fact]
    public void What_a_schema_refuses_is_not_read()
    {
        using var policies = GeneratedPolicies.Compile(EveryType);
        Assert.Empty(policies.Errors);
        RequestSymbol request = policies.Project.Policies[0].Requests[0];
        Type type = policies.ClassOf(request.Policy).GetNestedType("R")!;
        var inputs = new RandomRequests(request, seed: 5);
        var random = new Random(5);
        int read = 0;
        for (int i = 0; i < Tries; i++)
        {
            var json = JsonNode.Parse(JsonSerializer.Serialize(policies.Objects(request, inputs.Next(), new DateOnly(2026, 1, 1)).Request, type))!.AsObject();
            string name = request.Fields[random.Next(request.Fields.Length)].Name;
            string changed = random.Next(4) switch
            {
                0 when json.Remove(name) => json.ToJsonString(),
                1 => Edited(json.ToJsonString(), random),
                _ => With(json, name, Values[random.Next(Values.Length)]),
            };
            if (IsRead(changed, type))
            {
                Assert.Null(JsonAgreement.OutsideItsSchema(type, JsonDocument.Parse(changed).RootElement));
                read++;
            }
        }

        output.WriteLine($"{read} of {Tries} were read");
        Assert.InRange(read, Tries / 10, Tries * 9 / 10);
    }

    [Fact]
    public void Absent_properties_have_the_defaults_that_the_schema_says()
    {
        using var policies = GeneratedPolicies.Compile(EveryType);
        Type type = policies.ClassOf(policies.Project.Policies[0]).GetNestedType("R")!;
        JsonObject schema = PolicyJsonSchema.Of(JsonSerializerOptions.Default.GetTypeInfo(type))!;
        string[] required = [.. schema["required"]!.AsArray().Select(n => n!.GetValue<string>())];
        Assert.Equal(["words", "items", "starts"], required);

        const string Least = """{"words":"a","items":1,"starts":"2026-01-31"}""";
        JsonObject whole = JsonNode.Parse(JsonSerializer.Serialize(JsonSerializer.Deserialize(Least, type), type))!.AsObject();
        foreach ((string name, JsonNode? property) in schema["properties"]!.AsObject().Where(p => !required.Contains(p.Key)))
        {
            Assert.True(property!.AsObject().ContainsKey("default"), name);
            Assert.True(JsonNode.DeepEquals(property["default"], whole[name]), name);
        }
    }

    [Theory]
    [InlineData("size", """{"type":"number","minimum":-2,"maximum":99.5,"default":12.5}""")]
    [InlineData("items", """{"type":"integer","format":"int64","minimum":0,"maximum":40}""")]
    [InlineData("amount", "money in GBP, \"80 GBP\", from 0 GBP to 1000 GBP")]
    [InlineData("share", "a percentage, \"15%\", from 0%")]
    [InlineData("worth", "money in GBP, \"80 GBP\", up to 10 GBP")]
    public void A_range_is_told(string field, string told)
    {
        using var policies = GeneratedPolicies.Compile(EveryType);
        Type type = policies.ClassOf(policies.Project.Policies[0]).GetNestedType("R")!;
        JsonNode schema = PolicyJsonSchema.Of(JsonSerializerOptions.Default.GetTypeInfo(type))!["properties"]![field]!;
        Assert.Equal(told, schema["description"]?.GetValue<string>() ?? schema.ToJsonString());
    }

    [Fact]
    public void A_nullable_request_may_be_null_and_another_type_has_no_schema()
    {
        using var policies = GeneratedPolicies.Compile(EveryType);
        Type type = policies.ClassOf(policies.Project.Policies[0]).GetNestedType("R")!;
        JsonObject schema = PolicyJsonSchema.Of(JsonSerializerOptions.Default.GetTypeInfo(typeof(Nullable<>).MakeGenericType(type)))!;
        Assert.Equal("""["object","null"]""", schema["type"]!.ToJsonString());
        Assert.Null(PolicyJsonSchema.Of(JsonSerializerOptions.Default.GetTypeInfo(typeof(Money))));
        Assert.Null(PolicyJsonSchema.Of(JsonSerializerOptions.Default.GetTypeInfo(typeof(int?))));
    }

    private static bool IsRead(string json, Type type)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string With(JsonObject json, string name, string value)
    {
        json[name] = JsonNode.Parse(value);
        return json.ToJsonString();
    }

    private static string Edited(string json, Random random)
    {
        int at = random.Next(json.Length);
        const string Signs = "0123456789 .:-%GBPdays";
        return random.Next(2) == 0 ? json.Remove(at, 1) : json.Insert(at, Signs[random.Next(Signs.Length)].ToString());
    }
}
