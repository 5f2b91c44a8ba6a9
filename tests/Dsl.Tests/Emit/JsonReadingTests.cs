using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PolicyLint.TestKit.Generated;

namespace PolicyLint.Dsl.Tests.Emit;

/// <summary>What generated converters take, what they refuse and in which words, and that no option or culture changes it.</summary>
public sealed class JsonReadingTests : IClassFixture<JsonReadingTests.Desk>
{
    internal const string Asked = """
        {"amount":"80 GBP","age":"1 day 6 hours","items":3,"share":"12.5%","weight":0.25,"receipt":true,"note":"a \"b\"","reason":"changedMind","customer":"Loyal","bought":"2026-01-31","hour":"09:30","seen":"2026-01-31 at 09:30:00.5"}
        """;

    internal const string Decided = """
        {"verdict":"refer","decidedBy":"Window.Loyals","reason":"Somebody looks at it.","approvers":["lead"],"mayBeBentBy":["Agent"],"values":{"voucher":"10 GBP","label":null}}
        """;

    private readonly Desk _desk;

    public JsonReadingTests(Desk desk) => _desk = desk;

    public static TheoryData<string, string, string> Refused => new()
    {
        { "amount", "80", "'amount' is money in GBP, \"80 GBP\", and 80 is not." },
        { "amount", "\"80 USD\"", "'amount' is money in GBP, \"80 GBP\", and \"80 USD\" is not." },
        { "amount", "\"80\"", "'amount' is money in GBP, \"80 GBP\", and \"80\" is not." },
        { "amount", "\" 80 GBP\"", "'amount' is money in GBP, \"80 GBP\", and \" 80 GBP\" is not." },
        { "amount", "\"1,000 GBP\"", "'amount' is money in GBP, \"80 GBP\", and \"1,000 GBP\" is not." },
        { "amount", "{\"amount\":80,\"currency\":\"GBP\"}", "'amount' is money in GBP, \"80 GBP\", and an object is not." },
        { "amount", "\"-1 GBP\"", "'amount' goes from 0.00 GBP to 1000.00 GBP, and -1.00 GBP lies outside." },
        { "age", "\"45.00:00:00\"", "'age' is a duration, \"1 day 6 hours\", and \"45.00:00:00\" is not." },
        { "age", "\"6 hours 1 day\"", "'age' is a duration, \"1 day 6 hours\", and \"6 hours 1 day\" is not." },
        { "age", "\"1 day 1 day\"", "'age' is a duration, \"1 day 6 hours\", and \"1 day 1 day\" is not." },
        { "age", "\"-1 hour\"", "'age' goes from 0 minutes, and -1 hour lies outside." },
        { "age", "\"99999999999999 days\"", "'age' is a duration, \"1 day 6 hours\", and \"99999999999999 days\" is not." },
        { "age", "null", "'age' is a duration, \"1 day 6 hours\", and null is not." },
        { "items", "\"3\"", "'items' is a whole number, and \"3\" is not." },
        { "items", "2.5", "'items' is a whole number, and 2.5 is not." },
        { "items", "9223372036854775808", "'items' is a whole number, and 9223372036854775808 is past what it can hold." },
        { "items", "1e99", "'items' is a whole number, and 1e99 is past what it can hold." },
        { "share", "0.125", "'share' is a percentage, \"15%\", and 0.125 is not." },
        { "share", "\"12,5%\"", "'share' is a percentage, \"15%\", and \"12,5%\" is not." },
        { "weight", "1e40", "'weight' is a number, and 1e40 is past what it can hold." },
        { "weight", "0.12345678901234567890123456789012", "'weight' is a number, and 0.12345678901234567890123456789012 is past what it can hold." },
        { "weight", "1e-40", "'weight' is a number, and 1e-40 is past what it can hold." },
        { "amount", "\"0.12345678901234567890123456789012 GBP\"", "'amount' is money in GBP, \"80 GBP\", and \"0.12345678901234567890123456789012 GBP\" is not." },
        { "weight", "\"NaN\"", "'weight' is a number, and \"NaN\" is not." },
        { "receipt", "\"yes\"", "'receipt' is true or false, and \"yes\" is not." },
        { "receipt", "1", "'receipt' is true or false, and 1 is not." },
        { "note", "1", "'note' is a text, or null, and 1 is not." },
        { "reason", "\"ChangedMind\"", "'reason' is one of \"changedMind\", \"faulty\", and \"ChangedMind\" is not." },
        { "reason", "0", "'reason' is one of \"changedMind\", \"faulty\", and 0 is not." },
        { "customer", "\"Royal\"", "'customer' is one of \"Regular\", \"Loyal\", and \"Royal\" is not." },
        { "bought", "\"2026-02-29\"", "'bought' is a date, \"2026-01-31\", and \"2026-02-29\" is not." },
        { "hour", "\"9:30\"", "'hour' is a time, \"09:30\", and \"9:30\" is not." },
        { "hour", "\"24:00\"", "'hour' is a time, \"09:30\", and \"24:00\" is not." },
        { "seen", "\"2026-01-31T09:30:00Z\"", "'seen' is a date and time, \"2026-01-31 at 09:30\", and \"2026-01-31T09:30:00Z\" is not." },
        { "seen", "\"" + new string('9', 60) + "\"", "'seen' is a date and time, \"2026-01-31 at 09:30\", and \"" + new string('9', 40) + "…\" is not." },
        { "amout", "1", "Refund has no \"amout\", but amount, age, items, share, weight, receipt, note, reason, customer, bought, hour, seen." },
        { "Amount", "\"80 GBP\"", "Refund has no \"Amount\", but amount, age, items, share, weight, receipt, note, reason, customer, bought, hour, seen." },
    };

    public static TheoryData<string, string, string> RefusedDecisions => new()
    {
        { "\"refer\"", "\"Refer\"", "'verdict' is one of \"allow\", \"refer\", \"deny\", and \"Refer\" is not." },
        { "Window.Loyals", "Window.Strangers", "'decidedBy' is a rule or exception of the policy, or null, and \"Window.Strangers\" is not." },
        { "Somebody looks at it.", "Nobody looks at it.", "'reason' follows from the rest of the decision, and \"Nobody looks at it.\" does not." },
        { "[\"lead\"]", "[\"lead\",\"lead\"]", "'approvers' names \"lead\" twice." },
        { "[\"lead\"]", "[\"Lead\"]", "'approvers' is an array of roles, each one of \"Agent\", \"lead\", and \"Lead\" is not." },
        { "[\"lead\"]", "\"lead\"", "'approvers' is an array of roles, each one of \"Agent\", \"lead\", and \"lead\" is not." },
        { "\"voucher\":\"10 GBP\",", "", "values needs voucher as well." },
        { "\"label\":null", "\"label\":null,\"gap\":null", "values has no \"gap\", but voucher, label." },
        { ",\"values\":{\"voucher\":\"10 GBP\",\"label\":null}", "", "The decision needs values as well." },
        { "{\"voucher\":\"10 GBP\",\"label\":null}", "null", "values is an object, and null is not." },
    };

    [Fact]
    public void WhatIsReadIsWhatWasWritten()
    {
        Assert.Equal(Asked, JsonSerializer.Serialize(_desk.Read("Refund", Asked), Plain));
        Assert.Equal(Decided, JsonSerializer.Serialize(_desk.Read("RefundDecision", Decided), Plain));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void WhatThePolicyDoesNotDeclareIsRefused(string property, string value, string message)
    {
        JsonNode json = JsonNode.Parse(Asked)!;
        json[property] = JsonNode.Parse(value);
        Assert.Equal(message, Assert.Throws<JsonException>(() => _desk.Read("Refund", json.ToJsonString(Plain))).Message);
    }

    [Theory]
    [MemberData(nameof(RefusedDecisions))]
    public void WhatNoDecisionSaysIsRefused(string part, string other, string message)
    {
        Assert.Contains(part, Decided, StringComparison.Ordinal);
        Assert.Equal(message, Assert.Throws<JsonException>(() => _desk.Read("RefundDecision", Decided.Replace(part, other, StringComparison.Ordinal))).Message);
    }

    [Theory]
    [InlineData("{}", "Refund needs amount, age, receipt, reason, customer as well.")]
    [InlineData("[]", "Refund is an object, and an array is not.")]
    [InlineData("7", "Refund is an object, and 7 is not.")]
    [InlineData("""{"items":1,"items":1}""", "Refund has 'items' twice.")]
    [InlineData("""{"items":1,"it\u0065ms":1}""", "Refund has 'items' twice.")]
    public void AnObjectHasEachOfItsPropertiesOnce(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => _desk.Read("Refund", json)).Message);

    [Theory]
    [InlineData("""{"amount":"80 GBP" """)]
    [InlineData("""{"note":"\ud800"}""")]
    [InlineData("""{"\ud800":1}""")]
    public void WhatIsNoJsonIsRefusedAsThat(string json) => Assert.Throws<JsonException>(() => _desk.Read("Refund", json));

    [Fact]
    public void WhatIsLeftOutHasItsDefaultOrIsUnknownInAnyOrder()
    {
        object asked = _desk.Read("Refund", """{"customer":"Regular","reason":"faulty","receipt":false,"age":"2 weeks","amount":"1.50 GBP"}""");
        Assert.Equal(
            """{"amount":"1.5 GBP","age":"14 days","items":1,"share":"50%","weight":7,"receipt":false,"note":null,"reason":"faulty","customer":"Regular","bought":null,"hour":null,"seen":null}""",
            JsonSerializer.Serialize(asked));
    }

    [Theory]
    [InlineData("1e-7", "0.0000001")]
    [InlineData("-12.500E+3", "-12500")]
    [InlineData("-0.0", "0")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("7.9228162514264337593543950335000", "7.9228162514264337593543950335")]
    public void ANumberIsItselfHoweverItIsWritten(string number, string written)
    {
        JsonNode json = JsonNode.Parse(Asked)!;
        json["weight"] = JsonNode.Parse(number);
        Assert.Contains($"\"weight\":{written},", JsonSerializer.Serialize(_desk.Read("Refund", json.ToJsonString(Plain))), StringComparison.Ordinal);
    }

    // In one test: metadata holds no half characters either, so that attributes cannot bring them.
    [Fact]
    public void HalfACharacterIsNotMadeIntoAnother()
    {
        object asked = _desk.Read("Refund", Asked);
        PropertyInfo text = asked.GetType().GetProperty("Note")!;
        foreach (string note in new[] { "lone \ud800", "\udc00 first", "\ud83d\ude00 \ud83d\ud83d\ude00" })
        {
            text.SetValue(asked, note);
            Assert.Throws<JsonException>(() => JsonSerializer.Serialize(asked, asked.GetType()));
        }

        text.SetValue(asked, "\ud83d\ude00\ud83d\ude00");
        Assert.Equal(asked, _desk.Read("Refund", JsonSerializer.Serialize(asked, asked.GetType())));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    public void NoCultureChangesIt(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            WhatIsReadIsWhatWasWritten();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void NoOptionChangesIt()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper,
            NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            Encoder = Plain.Encoder,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper), new MoneyJsonConverter() },
        };
        Assert.Equal(Asked, JsonSerializer.Serialize(JsonSerializer.Deserialize(Asked, _desk.TypeOf("Refund"), options), options));
    }

    [Fact]
    public void TheContextServesOptionsWithoutReflectionAndKnowsNothingElse()
    {
        var context = (JsonSerializerContext)_desk.Policy.GetNestedType("Json")!.GetProperty("Default")!.GetValue(null)!;
        Type type = _desk.TypeOf("Refund");
        object asked = JsonSerializer.Deserialize(Asked, type, context)!;
        Assert.Equal(_desk.Read("Refund", Asked), asked);

        var options = new JsonSerializerOptions { Encoder = Plain.Encoder, TypeInfoResolverChain = { context } };
        Assert.Equal(Asked, JsonSerializer.Serialize(asked, options.GetTypeInfo(type)));
        Assert.Equal("null", JsonSerializer.Serialize((object?)null, options.GetTypeInfo(typeof(Nullable<>).MakeGenericType(type))));
        Assert.Null(((IJsonTypeInfoResolver)context).GetTypeInfo(typeof(Version), options));
        Assert.Same(context.GetTypeInfo(type), context.GetType().GetMethod("TypeInfo")!.MakeGenericMethod(type).Invoke(context, null));
    }

    [Fact]
    public void ADecisionKnowsItsVersion()
    {
        const string Request = "request R { n: count decides a: count = 0 }\nrule A for R { because \"b\" when n > 3 then deny \"";
        using var policies = GeneratedPolicies.Compile("policy P version 3 effective 2026-01-01 until 2026-12-31\n" + Request + "Third.\" }", "policy P version 4 effective 2027-01-01\n" + Request + "Fourth.\" }");
        Assert.Empty(policies.Diagnostics);
        Type third = policies.ClassOf(policies.Project.Policies[0]);
        foreach ((string version, string reason) in new[] { ("V3", "Third."), ("V4", "Fourth.") })
        {
            Type type = third.DeclaringType!.GetNestedType("RDecision")!;
            string json = $$$"""{"verdict":"deny","decidedBy":"A","reason":"{{{reason}}}","approvers":[],"mayBeBentBy":[],"values":{"a":0},"version":"{{{version}}}"}""";
            object decision = JsonSerializer.Deserialize(json, type)!;
            Assert.Equal(reason, type.GetProperty("Reason")!.GetValue(decision));
            Assert.Equal(json, JsonSerializer.Serialize(decision));
        }
    }

    [Fact]
    public void SegmentsThatTwoPoliciesNameAlikeAreTold()
    {
        using var policies = GeneratedPolicies.Compile("policy Other\nsegment Loyal", "policy P\nuse Other\nsegment Loyal\nrequest R { customer: segment }");
        Type type = policies.ClassOf(policies.Project.Policies[1]).GetNestedType("R")!;
        string[] segments = [.. ((IEnumerable)Enum.GetValues(type.GetProperty("Customer")!.PropertyType)).Cast<object>().Select(segment =>
        {
            object asked = Activator.CreateInstance(type)!;
            type.GetProperty("Customer", BindingFlags.Public | BindingFlags.Instance)!.SetValue(asked, segment);
            string json = JsonSerializer.Serialize(asked);
            Assert.Equal(asked, JsonSerializer.Deserialize(json, type));
            return json;
        })];
        Assert.Equal(["""{"customer":"Loyal"}""", """{"customer":"Other.Loyal"}"""], segments);
    }

    private static JsonSerializerOptions Plain { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The policy that all of them read by.</summary>
    public sealed class Desk : IDisposable
    {
        private readonly GeneratedPolicies _policies = Sound(GeneratedPolicies.Compile("""
            policy Returns currency GBP
            role Agent { may bend Window up to 40 GBP }
            role lead { }
            segment Regular
            segment Loyal
            choice Reason { changedMind, faulty }
            request Refund {
                amount: money from 0 GBP to 1_000 GBP
                age: duration from 0 days
                items: count = 1
                share: percent = 50%
                weight: number optional = 7
                receipt: yes/no
                note: text optional
                reason: Reason
                customer: segment
                bought: date optional
                hour: time optional
                seen: date and time optional
                decides voucher: money = 0 GBP
                decides label: text optional
            }
            rule Window for Refund { because "b" when age > 30 days then deny "The 30 days are over."
                except Loyals when customer is Loyal then refer to lead "Somebody looks at it.", voucher is 10 GBP }
            """));

        /// <summary>The class of the policy.</summary>
        public Type Policy => _policies.ClassOf(_policies.Project.Policies[0]);

        /// <inheritdoc/>
        public void Dispose() => _policies.Dispose();

        private static GeneratedPolicies Sound(GeneratedPolicies policies)
        {
            Assert.Empty(policies.Errors);
            Assert.Empty(policies.Diagnostics);
            return policies;
        }

        internal Type TypeOf(string name) => Policy.GetNestedType(name)!;

        internal object Read(string type, string json) => JsonSerializer.Deserialize(json, TypeOf(type))!;
    }
}
