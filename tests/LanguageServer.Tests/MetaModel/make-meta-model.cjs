const ts=require('typescript'),fs=require('fs'),path=require('path');
const dir='node_modules/vscode-languageserver-protocol/lib/common/';
const files=[...fs.readdirSync(dir).filter(f=>/^protocol(\.[^$].*)?\.d\.ts$/.test(f)).map(f=>dir+f),'node_modules/vscode-languageserver-types/lib/umd/main.d.ts'];
const base={DocumentUri:'DocumentUri',URI:'URI',integer:'integer',uinteger:'uinteger',decimal:'decimal'};
const S={},A={},E={},R=[],N=[];
function T(t){const k=ts.SyntaxKind;
 switch(t.kind){
 case k.StringKeyword:return{kind:'base',name:'string'};case k.NumberKeyword:return{kind:'base',name:'decimal'};case k.BooleanKeyword:return{kind:'base',name:'boolean'};
 case k.AnyKeyword:case k.UnknownKeyword:case k.ObjectKeyword:return{kind:'reference',name:'LSPAny'};
 case k.VoidKeyword:case k.NullKeyword:return{kind:'base',name:'null'};case k.UndefinedKeyword:return{kind:'base',name:'undefined'};
 case k.ParenthesizedType:return T(t.type);case k.ArrayType:return{kind:'array',element:T(t.elementType)};
 case k.TupleType:return{kind:'tuple',items:t.elements.map(e=>T(e.type&&e.kind===k.NamedTupleMember?e.type:e))};
 case k.UnionType:{const items=t.types.map(T).filter(x=>!(x.kind==='base'&&x.name==='undefined'));return items.length===1?items[0]:{kind:'or',items};}
 case k.IntersectionType:return{kind:'and',items:t.types.map(T)};
 case k.LiteralType:{const l=t.literal;if(l.kind===k.NullKeyword)return{kind:'base',name:'null'};if(l.kind===k.StringLiteral||l.kind===k.NoSubstitutionTemplateLiteral)return{kind:'stringLiteral',value:l.text};if(l.kind===k.NumericLiteral)return{kind:'integerLiteral',value:+l.text};if(l.kind===k.PrefixUnaryExpression)return{kind:'integerLiteral',value:-l.operand.text};return{kind:'booleanLiteral',value:l.kind===k.TrueKeyword};}
 case k.TypeLiteral:{const ix=t.members.find(m=>m.kind===k.IndexSignature);if(ix)return{kind:'map',key:T(ix.parameters[0].type),value:T(ix.type)};return{kind:'literal',value:{properties:P(t.members)}};}
 case k.TypeReference:{const n=t.typeName.getText();if(base[n])return{kind:'base',name:base[n]};if(n==='T')return{kind:'reference',name:'LSPAny'};if(n==='Array'||n==='ReadonlyArray')return{kind:'array',element:T(t.typeArguments[0])};if(n==='Record')return{kind:'map',key:T(t.typeArguments[0]),value:T(t.typeArguments[1])};return{kind:'reference',name:n.split('.').pop()};}
 case k.IndexedAccessType:case k.TypeOperator:return{kind:'reference',name:'LSPAny'};
 default:return{kind:'reference',name:'LSPAny'};}}
function P(ms){return ms.filter(m=>m.kind===ts.SyntaxKind.PropertySignature).map(m=>{let n=m.name.text??m.name.getText();return m.questionToken?{name:n,type:T(m.type),optional:true}:{name:n,type:T(m.type)};});}
const isLit=x=>x.kind==='stringLiteral'||x.kind==='integerLiteral';
for(const f of files){const src=ts.createSourceFile(f,fs.readFileSync(f,'utf8'),ts.ScriptTarget.Latest,true);
 const visit=n=>{const k=ts.SyntaxKind;
  if(n.kind===k.InterfaceDeclaration){const ext=(n.heritageClauses||[]).flatMap(h=>h.types.map(t=>({kind:'reference',name:t.expression.getText()})));const s=S[n.name.text]={name:n.name.text,properties:[...((S[n.name.text]||{}).properties||[]),...P(n.members)]};if(ext.length)s.extends=ext;}
  else if(n.kind===k.TypeAliasDeclaration&&!n.typeParameters){const t=T(n.type);const nm=n.name.text;if(base[nm])return;
   const items=t.kind==='or'?t.items:[t];
   if(items.every(isLit))E[nm]={name:nm,type:{kind:'base',name:items[0].kind==='stringLiteral'?'string':'integer'},values:items.map(i=>({name:String(i.value),value:i.value}))};else A[nm]={name:nm,type:t};}
  else if(n.kind===k.ModuleDeclaration&&n.body&&n.body.statements){const c={};const lits=[];for(const st of n.body.statements)if(st.kind===k.VariableStatement)for(const d of st.declarationList.declarations){c[d.name.getText()]=d;if(d.type&&d.type.kind===k.LiteralType){const v=T(d.type);if(isLit(v))lits.push({name:d.name.getText(),value:v.value});}}
   if(c.method&&c.type&&c.type.type&&c.type.type.typeName){const m=T(c.method.type).value,a=c.type.type.typeArguments||[],tn=c.type.type.typeName.getText();
    const dirn=c.messageDirection?.type?.getText()||'';
    if(/RequestType0$/.test(tn))R.push({method:m,result:T(a[0])});else if(/RequestType$/.test(tn))R.push({method:m,params:T(a[0]),result:T(a[1])});
    else if(/NotificationType0$/.test(tn))N.push({method:m});else if(/NotificationType$/.test(tn))N.push({method:m,params:T(a[0])});}
   else if(lits.length)(n.name.text in E)||(n.name.text in S)||(E['#'+n.name.text]={name:n.name.text,values:lits});
   }
  ts.forEachChild(n,c=>{if(n.kind===k.SourceFile||n.kind===k.ModuleBlock||n.kind===k.ModuleDeclaration)visit(c);});};
 visit(src);}
// open enumerations: a namespace of literals beside an alias of their base
for(const key of Object.keys(E).filter(k=>k[0]==='#')){const e=E[key];delete E[key];const a=A[e.name];if(a&&a.type.kind==='base'){E[e.name]={name:e.name,type:a.type,values:e.values,supportsCustomValues:true};delete A[e.name];}}
const tok={kind:'or',items:[{kind:'base',name:'integer'},{kind:'base',name:'string'}]},any={kind:'reference',name:'LSPAny'};
A.ProgressToken={name:'ProgressToken',type:tok};
N.push({method:'$/progress',params:{kind:'literal',value:{properties:[{name:'token',type:tok},{name:'value',type:any}]}}},{method:'$/cancelRequest',params:{kind:'literal',value:{properties:[{name:'id',type:tok}]}}},{method:'$/setTrace',params:{kind:'literal',value:{properties:[{name:'value',type:{kind:'reference',name:'TraceValues'}}]}}});
E.TraceValues={name:'TraceValues',type:{kind:'base',name:'string'},values:['off','messages','verbose'].map(v=>({name:v,value:v}))};
// only what is reached
const used=new Set();const walk=t=>{if(!t||typeof t!=='object')return;if(Array.isArray(t)){t.forEach(walk);return;}if(t.kind==='reference'){if(used.has(t.name))return;used.add(t.name);walk(S[t.name]);walk(A[t.name]);return;}Object.values(t).forEach(walk);};
walk(R);walk(N);['WorkDoneProgressBegin','WorkDoneProgressReport','WorkDoneProgressEnd','SemanticTokenTypes'].forEach(n=>{walk({kind:'reference',name:n});});
const missing=[...used].filter(n=>!S[n]&&!A[n]&&!E[n]);console.error('missing',missing,'req',R.length,'not',N.length,'str',Object.keys(S).length,'enum',Object.keys(E).length);
const pick=o=>Object.values(o).filter(x=>used.has(x.name)).sort((a,b)=>a.name<b.name?-1:1);
const model={metaData:{version:'3.17.0'},requests:R.sort((a,b)=>a.method<b.method?-1:1),notifications:N.sort((a,b)=>a.method<b.method?-1:1),structures:pick(S),enumerations:pick(E),typeAliases:pick(A).filter(a=>a.name!=='LSPAny')};
const lines=Object.entries(model).map(([k,v])=>JSON.stringify(k)+': '+(Array.isArray(v)?'[\n'+v.map(x=>JSON.stringify(x)).join(',\n')+'\n]':JSON.stringify(v)));
fs.writeFileSync('metaModel.json','{\n'+lines.join(',\n')+'\n}\n');
